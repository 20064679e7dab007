"""The address of a database, read; and that the tests run on the database they think."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from django.db import connection

from rechtop.site.database import database
from rechtop.site.errors import SettingWrong

DATA = Path("var")


def test_without_an_address_it_is_a_file_in_the_data_directory() -> None:
    found = database("", DATA)
    assert found["ENGINE"].endswith("sqlite3")
    assert found["NAME"] == DATA / "rechtop.sqlite3"


@pytest.mark.parametrize("scheme", ["postgres", "postgresql"])
def test_an_address_is_taken_apart(scheme: str) -> None:
    found = database(f"{scheme}://rechtop:p%40s%2Fs:w@db.voorbeeld.example:6432/stad%20A?sslmode=require", DATA)
    assert found["ENGINE"].endswith("postgresql")
    assert (found["HOST"], found["PORT"], found["NAME"]) == ("db.voorbeeld.example", "6432", "stad A")
    assert (found["USER"], found["PASSWORD"]) == ("rechtop", "p@s/s:w")
    assert found["OPTIONS"] == {"sslmode": "require"}


def test_a_socket_is_a_directory() -> None:
    found = database("postgresql://postgres:@/postgres?host=/run/pg", DATA)
    assert (found["HOST"], found["PORT"], found["USER"], found["PASSWORD"]) == ("/run/pg", "", "postgres", "")


@pytest.mark.parametrize(
    "address",
    [
        "mysql://an:geheim@db/stad",
        "postgres://an:geheim@db",
        "postgres://an:geheim@db/",
        "postgres://an:geheim@db/stad/deel",
        "postgres://an:geheim@db:poort/stad",
        "postgres://an:geheim@[db/stad",
        "postgres://an:geheim@db/stad?options=-c",
        "geheim",
    ],
)
def test_a_wrong_address_is_refused_without_telling_the_password(address: str) -> None:
    with pytest.raises(SettingWrong, match=r"RECHTOP_DATABASE is .* een adres zoals postgres://") as refused:
        database(address, DATA)
    assert "geheim" not in str(refused.value)


@pytest.mark.django_db
@pytest.mark.both_databases
def test_these_tests_run_on_the_database_that_was_asked_for() -> None:
    assert connection.vendor == ("postgresql" if os.environ.get("RECHTOP_DATABASE") else "sqlite")
