// Keeps what is entered during a meeting while the connection is away, and sends it in its order when it is back.
// Each entry has a key of one use, so that the service enters it once however often it is sent; and the mark of whoever was
// signed in, so that nothing of it is shown or sent under another name. Signing out forgets it all (wardpanel.js).

const STORE = "wardpanel.evening";
const KEPT_FOR = 12 * 60 * 60 * 1000;
const PATIENCE = 5000;
const LOOKS_EVERY = 8000;

const place = document.getElementById("waiting");
const whose = place?.dataset.keptBy;

function all() {
  try {
    return JSON.parse(localStorage.getItem(STORE) ?? "[]").filter((entry) => Date.now() - entry.at < KEPT_FOR);
  } catch {
    return [];
  }
}

function write(entries) {
  localStorage.setItem(STORE, JSON.stringify(entries));
}

const mine = () => all().filter((entry) => entry.whose === whose);
const forget = (key) => write(all().filter((entry) => entry.key !== key));
const change = (key, values) => write(all().map((entry) => (entry.key === key ? { ...entry, ...values } : entry)));

function newKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function isReachable() {
  if (!navigator.onLine) return false;
  try {
    return (await fetch(place.dataset.ping, { cache: "no-store", signal: AbortSignal.timeout(PATIENCE) })).ok;
  } catch {
    return false;
  }
}

// What waits is said; what was refused is shown with its words, so that nobody loses them.
function show(done = 0) {
  const waiting = mine().filter((entry) => entry.state === "waits");
  const refused = mine().filter((entry) => entry.state === "refused");
  const parts = [];
  if (waiting.length) {
    const number = waiting.length === 1 ? "1 thing waits" : `${waiting.length} things wait`;
    parts.push(line(`${number} for the connection: ${waiting.map((entry) => entry.what).join("; ")}.`));
    parts.push(line("They are kept in this browser and sent by themselves. Keep this page open; signing out forgets them."));
  } else if (done) {
    parts.push(line(done === 1 ? "1 thing that waited is entered." : `${done} things that waited are entered.`));
  }
  for (const entry of refused) parts.push(refusal(entry));
  place.replaceChildren(...parts);
}

function line(words) {
  const made = document.createElement("p");
  made.textContent = words;
  return made;
}

function refusal(entry) {
  const made = document.createElement("div");
  made.className = "wp-waiting__refused";
  const words = entry.body.filter(([name]) => name === "text" || name === "due_on").map(([, value]) => value).join("\n");
  made.append(line(`${entry.what} could not be entered. ${entry.why}`));
  if (words) {
    const kept = document.createElement("pre");
    kept.textContent = words;
    made.append(kept);
  }
  const button = document.createElement("button");
  button.type = "button";
  button.className = "govuk-button govuk-button--secondary";
  button.textContent = "I have dealt with it";
  button.addEventListener("click", () => (forget(entry.key), show()));
  made.append(button);
  return made;
}

function note(form, submitter, state) {
  const said = [...new FormData(form, submitter)].filter(([name]) => name !== "csrfmiddlewaretoken" && name !== "once");
  const entry = { key: newKey(), whose, what: form.dataset.keep, action: form.action, body: said, state, at: Date.now() };
  write([...all(), entry]);
  return entry;
}

function token() {
  return document.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "";
}

async function send(entry) {
  const body = new URLSearchParams(entry.body);
  body.append("csrfmiddlewaretoken", token());
  body.append("kept", entry.key);
  body.append("kept_by", entry.whose);
  body.append("kept_for", Math.max(0, Math.round((Date.now() - entry.at) / 1000)));
  const answer = await fetch(entry.action, {
    method: "POST",
    body,
    headers: { "Wardpanel-Kept": "yes" },
    redirect: "manual",
    signal: AbortSignal.timeout(2 * PATIENCE),
  });
  if (answer.status === 204) return "entered";
  if (![403, 404, 422].includes(answer.status)) return "later"; // signed out, somebody else, or the service is busy
  if (entry.state === "sent" && answer.status === 422) return "entered"; // its page has said already why not
  const why = await reason(answer);
  if (!why) return "later";
  change(entry.key, { state: "refused", why });
  return "refused";
}

// A page that was open for too long is refused with a 403 of its own, without a reason; loaded again it can send.
async function reason(answer) {
  const text = await answer.text();
  if (answer.headers.get("Content-Type")?.startsWith("text/plain")) return text;
  const page = new DOMParser().parseFromString(text, "text/html");
  const said = page.querySelector(answer.status === 403 ? "[data-refused]" : ".govuk-error-summary__list");
  return said?.textContent.trim() ?? (answer.status === 403 ? "" : "It is not there any more.");
}

let isSending = false;

async function sendAll() {
  const due = mine().filter((entry) => entry.state !== "refused");
  if (isSending || !due.length || !(await isReachable())) return;
  isSending = true;
  let done = 0;
  try {
    for (const entry of due) {
      const came = await send(entry);
      if (came === "later") break;
      if (came === "entered") {
        forget(entry.key);
        done += entry.state === "waits" ? 1 : 0;
      }
    }
  } catch {
    // The connection is away again: the rest waits on.
  }
  isSending = false;
  show(done);
  if (done && document.getElementById("roll") && !document.querySelector(".wp-inline")) location.reload();
}

// After a tap that waits the page counts from what was tapped, as it would after being shown again.
function waitsNow(form) {
  for (const shown of form.querySelectorAll("input[name=shown]")) shown.remove();
  for (const box of form.querySelectorAll("input[name=here]:checked")) form.append(hidden("shown", box.value));
  delete form.dataset.sent;
  if (form.id !== "roll") form.reset();
  form.closest(".wp-inline")?.remove();
  show();
  place.scrollIntoView({ block: "center" });
}

function hidden(name, value) {
  const made = document.createElement("input");
  made.type = "hidden";
  made.name = name;
  made.value = value;
  return made;
}

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (!form.dataset.keep || event.defaultPrevented) return;
  let entry;
  try {
    entry = note(form, event.submitter, "waits");
  } catch {
    return; // the browser keeps nothing here, so the form goes out as ever
  }
  event.preventDefault();
  const others = mine().some((one) => one.state === "waits" && one.key !== entry.key);
  if (others || !(await isReachable())) {
    waitsNow(form);
    sendAll();
    return;
  }
  change(entry.key, { state: "sent" });
  form.append(hidden("kept", entry.key), hidden("kept_by", whose));
  form.submit();
});

// While the connection is away the links to forms open them here.
document.addEventListener("click", async (event) => {
  const link = event.target.closest("a[data-kept-form]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  if (await isReachable()) location.assign(link.href);
  else open(link);
});

function open(link) {
  document.querySelector(".wp-inline")?.remove();
  const nav = link.closest("nav");
  const template = document.querySelector(`template[data-form="${link.dataset.keptForm}"]`);
  const form = document.createElement("form");
  form.method = "post";
  form.action = link.href.split("?")[0];
  form.className = "wp-inline";
  form.noValidate = true;
  form.dataset.keep = `${template.dataset.title}, item ${nav.dataset.item}`;
  form.append(template.content.cloneNode(true));
  const before = document.querySelector(`template[data-discussion="${nav.dataset.item}"]`);
  if (link.dataset.keptForm === "discussion") {
    form.elements.text.value = before.content.textContent;
    form.elements.seen.value = before.dataset.seen;
  }
  const button = document.createElement("button");
  button.className = "govuk-button";
  button.textContent = "Keep it";
  form.append(line("There is no connection. What you enter is kept here and sent when it is back."), button);
  nav.after(form);
  form.querySelector("textarea, input:not([type=hidden])")?.focus();
}

if (place && whose) {
  show();
  sendAll();
  window.addEventListener("online", sendAll);
  setInterval(sendAll, LOOKS_EVERY);
}
