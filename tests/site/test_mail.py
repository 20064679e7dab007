"""Where messages go, as one setting says it."""

from pathlib import Path

import pytest

from rechtop.site.errors import SettingWrong
from rechtop.site.mail import mail

DATA = Path("gegevens")


def test_without_a_word_messages_are_files_beside_the_data() -> None:
    found = mail("bestand", DATA)
    assert found["EMAIL_BACKEND"].endswith("filebased.EmailBackend")
    assert found["EMAIL_FILE_PATH"] == str(DATA / "post")


def test_a_server_has_a_name_a_port_and_maybe_a_password() -> None:
    found = mail("smtps://an:g%40heim@post.voorbeeldstad.example", DATA)
    assert (found["EMAIL_HOST"], found["EMAIL_PORT"], found["EMAIL_USE_SSL"]) == (
        "post.voorbeeldstad.example",
        465,
        True,
    )
    assert (found["EMAIL_HOST_USER"], found["EMAIL_HOST_PASSWORD"]) == ("an", "g@heim")
    assert mail("smtp://post:2525", DATA)["EMAIL_PORT"] == 2525


@pytest.mark.parametrize("text", ["duif", "smtp://", "http://post", "smtp://an:geheim@post:x"])
def test_what_is_no_way_to_send_is_refused_without_telling_a_password(text: str) -> None:
    with pytest.raises(SettingWrong) as refused:
        mail(text, DATA)
    assert "bestand, scherm of smtp" in str(refused.value)
    assert "geheim" not in str(refused.value)
