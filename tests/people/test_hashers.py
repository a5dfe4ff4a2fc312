"""How passwords are kept."""

from django.contrib.auth.hashers import check_password, make_password


def test_passwords_are_kept_by_argon2id_with_the_parameters_measured() -> None:
    kept = make_password("a long enough password")
    assert kept.startswith("argon2$argon2id$v=19$m=19456,t=2,p=1$")
    assert check_password("a long enough password", kept)
    assert not check_password("a long enough Password", kept)
