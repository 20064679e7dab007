"""What the commands for stores do, once Django is ready: a text for the screen, and whether all went well."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable
from datetime import date
from uuid import UUID

from django.utils import timezone

from rechtop.accounts.errors import AccountRefused
from rechtop.journal import nightly
from rechtop.journal.restored import JournalGuard
from rechtop.organisations.models import Organisation
from rechtop.reception.control.telling import tell_officers
from rechtop.site.passphrases import Asker
from rechtop.stores import keys, keys_file
from rechtop.stores.backup.making import back_up
from rechtop.stores.backup.restoring import restore
from rechtop.stores.errors import StoreError
from rechtop.stores.models import Store
from rechtop.stores.opening import add_store, bring_all_up, bring_one_up
from rechtop.stores.registry import alias_of, newest_schema, open_store

Told = tuple[str, int]


def run(options: Namespace, on: date) -> Told:
    """Do one command. Raises StoreError and AccountRefused, whose texts are for whoever typed it."""
    return _ACTS[options.part](options, on, Asker(options.passphrase_fd))


def _add(options: Namespace, on: date, asker: Asker) -> Told:
    store, name = _organisation(options.store)
    name = options.name.strip() or name
    if not name:
        raise StoreError("Zeg hoe deze organisatie heet: --name NAAM")
    add_store(store, name, on=on)
    return (
        f"{name} houdt hier nu dossiers bij ({store}).\n"
        "Neem de sleutels mee en bewaar ze achter slot: rechtop store keys export BESTAND\n"
        "Zonder sleutels is elk dossier voorgoed onleesbaar. Een wachtzin erop: rechtop store passphrase",
        0,
    )


def _list(options: Namespace, on: date, asker: Asker) -> Told:
    held = Store.objects.order_by("opened_on", "pk")
    return "\n".join(f"{one.pk}  {one.name}: {_state(one)}" for one in held) or "Hier zijn nog geen dossiers.", 0


def _state(one: Store) -> str:
    if one.closed_on is not None:
        return f"gesloten op {one.closed_on:%d/%m/%Y}"
    try:
        open_store(one.pk)
    except StoreError as fault:
        return str(fault)
    return "open, met een wachtzin" if keys.is_sealed(alias_of(one.pk)) else "open, zonder wachtzin"


def _migrate(options: Namespace, on: date, asker: Asker) -> Told:
    faults = faults_of_bringing_up()
    return "\n".join(faults) or f"Alles is bij: {newest_schema()}", 1 if faults else 0


def faults_of_bringing_up() -> list[str]:
    """Bring every store up to date; a line for each that could not be, and stays closed."""
    found = list(bring_all_up())
    return [f"{one.store.name} blijft dicht: {one.fault}" for one in found if one.fault]


def _unlock(options: Namespace, on: date, asker: Asker) -> Told:
    store = _store(options.store)
    if not keys.is_sealed(alias_of(store.pk)):
        return f"{store.name} heeft geen wachtzin.", 0
    keys.unlock(alias_of(store.pk), asker.ask(f"Wachtzin van {store.name}"))
    fault = bring_one_up(store).fault  # a new version may ask the keys: what waited for them is done now
    if fault:
        return f"{store.name} heeft nu open sleutels, maar blijft dicht: {fault}", 1
    return f"{store.name} is open, tot de machine stopt of tot: rechtop store lock {store.pk}", 0


def _lock(options: Namespace, on: date, asker: Asker) -> Told:
    store = _store(options.store)
    if not keys.is_sealed(alias_of(store.pk)):
        raise StoreError(f"{store.name} heeft nog geen wachtzin: rechtop store passphrase {store.pk}")
    keys.lock(alias_of(store.pk))
    return f"{store.name} is op slot.", 0


def _passphrase(options: Namespace, on: date, asker: Asker) -> Told:
    store = _store(options.store)
    alias = alias_of(store.pk)
    keys.keys_of(alias)
    keys.set_passphrase(alias, asker.choose(f"Nieuwe wachtzin van {store.name}"))
    return f"{store.name} heeft een nieuwe wachtzin. Wie ze vergeet en geen kopie heeft, verliest alles.", 0


def _close(options: Namespace, on: date, asker: Asker) -> Told:
    store = _store(options.store)
    store.closed_on = on
    store.save(update_fields=["closed_on"])
    return f"{store.name} is gesloten. De gegevens en sleutels blijven. Een back-up terugzetten opent ze weer.", 0


def _keys(options: Namespace, on: date, asker: Asker) -> Told:
    chosen = [_store(options.store).pk] if options.store else [one.pk for one in Store.objects.all()]
    number = keys_file.export(options.file, asker.choose("Wachtzin van dit sleutelbestand"), chosen)
    return f"De sleutels van {number} opslag(en) staan in {options.file}. Bewaar ze ver van de back-ups.", 0


def _nightly(check: Callable[..., list[str]], done: str) -> Callable[[Namespace, date, Asker], Told]:
    def act(options: Namespace, on: date, asker: Asker) -> Told:
        lines, status = [], 0
        held = Store.objects.filter(closed_on=None).order_by("opened_on", "pk")
        for one in held.filter(pk=_store(options.store).pk) if options.store else held:
            try:
                faults = check(open_store(one.pk, on=on), at=timezone.now())
                tell_officers(alias_of(one.pk), one.owner, on)
            except StoreError as fault:
                faults = [str(fault)]
            status = 1 if faults else status
            lines += [f"{one.name}: {fault}" for fault in faults] or [f"{one.name}: {done}"]
        return "\n".join(lines), status

    return act


def _backup(options: Namespace, on: date, asker: Asker) -> Told:
    store = _store(options.store).pk if options.store else None
    passphrase = asker.choose("Wachtzin van deze back-up")
    made = back_up(options.file, passphrase, at=timezone.now(), store=store, progress=_progress)
    rows = sum(sum(one.counts.values()) for one in made.sections)
    names = ", ".join(one.name for one in made.sections)
    return f"{options.file}: {rows} rijen van {names}.\nDe sleutels zitten er niet in: rechtop store keys export", 0


def _restore(options: Namespace, on: date, asker: Asker) -> Told:
    store = _organisation(options.store)[0] if options.store else None
    passphrase = asker.ask("Wachtzin van deze back-up")
    carried, theirs = {}, ""
    if options.keys is not None:
        theirs = asker.ask("Wachtzin van het sleutelbestand")
        carried = dict(keys_file.read(options.keys, theirs))
    new = [pk for pk, one in carried.items() if one.asks_passphrase and not keys.are_there(alias_of(pk))]
    try:
        done = restore(
            options.file,
            passphrase,
            JournalGuard(),
            store=store,
            keys={pk: one.keys for pk, one in carried.items()},
            progress=_progress,
        )
    finally:  # also when it was refused halfway: keys that asked a passphrase do not stay behind without one
        for pk in new:
            if keys.are_there(alias_of(pk)):
                keys.set_passphrase(alias_of(pk), theirs)
    lines = [f"Teruggezet: {', '.join(done.names)} ({done.rows} rijen)."]
    for pk, one in carried.items():
        if one.asks_passphrase and Store.objects.filter(pk=pk).exists():
            keys.set_passphrase(alias_of(pk), theirs)
            lines.append(f"De sleutels van {pk} hebben nu de wachtzin van het sleutelbestand.")
    return "\n".join(lines), 0


def _progress(name: str, done: int, total: int) -> None:
    if total >= 10_000:
        sys.stderr.write(f"{name}: {done} van {total} rijen\n")


def _organisation(told: str) -> tuple[UUID, str]:
    """An organisation by its UUID (its name when the social map knows it) or as in its address on the website."""
    try:
        pk = UUID(told)
    except ValueError:
        found = Organisation.objects.filter(slug=told).first()
        if found is None:
            raise AccountRefused(f"De sociale kaart kent geen organisatie {told!r}.") from None
        return found.pk, found.name
    found = Organisation.objects.filter(pk=pk).first()
    return pk, found.name if found else ""


def _store(told: str) -> Store:
    pk, _name = _organisation(told)
    found = Store.objects.filter(pk=pk).first()
    if found is None:
        raise StoreError("Deze organisatie houdt hier geen dossiers bij. Toevoegen: rechtop store add")
    return found


_ACTS: dict[str, Callable[[Namespace, date, Asker], Told]] = {
    "add": _add,
    "list": _list,
    "migrate": _migrate,
    "unlock": _unlock,
    "lock": _lock,
    "passphrase": _passphrase,
    "close": _close,
    "keys": _keys,
    "seal": _nightly(nightly.seal, "nagekeken en getekend"),
    "verify": _nightly(nightly.verify, "het logboek klopt"),
    "backup": _backup,
    "restore": _restore,
}
