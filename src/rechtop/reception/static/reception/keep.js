"use strict";
/* A short loss of network loses nothing that was typed: before a form leaves the page, ask whether anybody answers. When
   nobody does, the page stays as it is, says so, and tries again. Nothing is written in the browser. Without JavaScript
   the browser's own "send again" does it; the token of the form keeps it once. */
(() => {
	const HEALTH = "/gezond";
	const PATIENCE = 8000;
	const PAUSES = [2000, 4000, 8000, 15000];
	const WORDS = {
		lost: "Geen verbinding. Uw tekst staat er nog. We proberen het straks opnieuw.",
		again: "We proberen het opnieuw.",
		back: "De verbinding is er weer. Uw tekst wordt bewaard.",
	};
	const waiting = new Set();
	const sure = new WeakSet();

	const answers = async () => {
		const given = new AbortController();
		const timer = setTimeout(() => given.abort(), PATIENCE);
		try {
			return (await fetch(HEALTH, { cache: "no-store", credentials: "omit", signal: given.signal })).ok;
		} catch {
			return false;
		} finally {
			clearTimeout(timer);
		}
	};

	const say = (form, words, kind) => {
		let box = form.querySelector("[data-network]");
		if (!box) {
			box = document.createElement("div");
			box.className = "notice";
			box.dataset.network = "";
			box.setAttribute("role", "status");
			form.append(box);
		}
		box.dataset.kind = kind;
		box.textContent = words;
	};

	const send = (form, button) => {
		waiting.delete(form);
		sure.add(form);
		form.requestSubmit(button ?? undefined);
		sure.delete(form);
	};

	const attempt = async (form, button, turn) => {
		if (await answers()) {
			if (turn > 0) say(form, WORDS.back, "good");
			send(form, button);
			return;
		}
		say(form, turn > 0 ? `${WORDS.lost} (${turn + 1})` : WORDS.lost, "warn");
		setTimeout(() => {
			say(form, WORDS.again, "info");
			attempt(form, button, turn + 1);
		}, PAUSES[Math.min(turn, PAUSES.length - 1)]);
	};

	document.addEventListener("submit", (event) => {
		const form = event.target;
		if (form.method !== "post" || sure.has(form) || event.defaultPrevented) return;
		event.preventDefault();
		if (waiting.has(form)) return;
		waiting.add(form);
		attempt(form, event.submitter, 0);
	});
})();
