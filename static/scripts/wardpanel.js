// Small helps on top of pages that work without them.

// The error summary takes the focus, and its links put it on the control they name.
const summary = document.querySelector('[data-module="govuk-error-summary"]');
if (summary) {
  summary.tabIndex = -1;
  summary.focus();
  summary.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    const control = link && document.getElementById(link.hash.slice(1));
    if (!control) return;
    event.preventDefault();
    const group = control.closest("fieldset") ?? control.closest(".govuk-form-group") ?? control;
    group.scrollIntoView();
    control.focus({ preventScroll: true });
  });
}

// The skip link puts the focus where it leads.
document.querySelector(".govuk-skip-link")?.addEventListener("click", () => {
  document.getElementById("main")?.focus({ preventScroll: true });
});

// Signing out forgets what waits for the connection (evening.js), whoever entered it.
document.addEventListener("submit", (event) => {
  if (event.target.querySelector("[data-sign-out]")) localStorage.removeItem("wardpanel.evening");
});

// So does time, as it ends the session: whoever opens any page next finds nothing of an evening that is over.
try {
  const waits = JSON.parse(localStorage.getItem("wardpanel.evening") ?? "[]");
  const fresh = waits.filter((entry) => Date.now() - entry.at < 12 * 60 * 60 * 1000);
  if (fresh.length < waits.length) localStorage.setItem("wardpanel.evening", JSON.stringify(fresh));
} catch {
  // The browser keeps nothing here.
}

// A form that was sent is not sent again by a second, impatient press.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  setTimeout(() => delete form.dataset.sent, 3000);
});
