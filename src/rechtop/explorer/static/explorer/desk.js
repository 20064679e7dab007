// The desk form while somebody types. Without this script everything works with the button "Bereken".
// The answers come from the server (htmx); this keeps the form in step with them and never replaces what one types in.
(() => {
  const form = document.getElementById("balie");
  const answers = document.getElementById("uitkomst-inhoud");
  const firstHead = document.getElementById("eerst-kop");
  const state = document.getElementById("stand");
  let unfolded = [];

  const field = (id) => document.getElementById(`v-${id}`) || document.getElementById(id)?.closest(".field");

  // What is wrong with an answer, or how it was converted, beside its question.
  function mark() {
    for (const wrong of form.querySelectorAll('[data-state="error"]')) wrong.removeAttribute("data-state");
    for (const input of form.querySelectorAll("[aria-invalid]")) input.removeAttribute("aria-invalid");
    for (const text of form.querySelectorAll(".error:not([hidden]), .note:not([hidden])")) text.hidden = true;
    for (const said of document.querySelectorAll("#meldingen [data-about]")) {
      const id = said.dataset.about;
      const text = document.getElementById(`${id}-${said.dataset.mark}`);
      const input = document.getElementById(id);
      const isWrong = said.dataset.mark === "fout";
      if (!text || (isWrong && input === document.activeElement)) continue; // wrong while still typing is no error
      text.textContent = said.textContent;
      text.hidden = false;
      if (isWrong) {
        field(id).dataset.state = "error";
        input.setAttribute("aria-invalid", "true");
      }
    }
  }

  // The questions that help most stand on top: the same fields, moved there and back, never the one in use.
  function moveFirst() {
    const top = document.getElementById("eerst-lijst");
    const names = [...firstHead.querySelectorAll("input")].map((input) => input.value);
    for (const item of [...top.children]) {
      if (!names.includes(item.dataset.name) && !item.contains(document.activeElement)) {
        document.getElementById(item.dataset.home).append(item);
      }
    }
    for (const name of names) {
      const item = form.querySelector(`[data-home][data-name="${CSS.escape(name)}"]`);
      if (item && item.parentElement !== top && !item.contains(document.activeElement)) top.append(item);
    }
  }

  document.body.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.target === answers) {
      unfolded = [...answers.querySelectorAll("details[open][id]")].map((details) => details.id);
    }
  });

  document.body.addEventListener("htmx:afterSettle", (event) => {
    if (event.detail.target === firstHead) moveFirst();
    if (event.detail.target !== answers) return;
    for (const id of unfolded) document.getElementById(id)?.setAttribute("open", "");
    document.getElementById("nakijken")?.remove(); // the answers list what is wrong now
    mark();
    showPrint();
  });

  form.addEventListener("focusout", () => setTimeout(mark));

  // What is empty need not travel: an empty field is an unknown, and so is its unit alone.
  document.body.addEventListener("htmx:configRequest", (event) => {
    if (event.detail.elt !== form && event.detail.elt !== firstHead) return;
    const sent = event.detail.formData;
    for (const name of [...new Set(sent.keys())]) {
      const [value, answer] = [sent.get(name), sent.get(name.replace(/\.als$/, ""))];
      if (value === "" || (name.endsWith(".als") && !answer && !["?", "-"].includes(value))) sent.delete(name);
    }
  });

  // A question that was put aside comes back once.
  document.body.addEventListener("htmx:oobBeforeSwap", (event) => {
    const name = event.detail.fragment?.querySelector?.("[data-home]")?.dataset.name;
    if (name && form.querySelector(`[data-home][data-name="${CSS.escape(name)}"]`)) event.detail.shouldSwap = false;
  });

  for (const failed of ["htmx:responseError", "htmx:sendError"]) {
    document.body.addEventListener(failed, () => {
      state.textContent = form.dataset.failed;
    });
  }

  // A name that changes, changes in front of every question about that person.
  form.addEventListener("input", (event) => {
    const person = event.target.dataset.person;
    if (!person || !event.target.value.trim()) return;
    for (const called of form.querySelectorAll(`[data-called="${person}"]`)) called.textContent = event.target.value;
  });

  // A link to a question opens what it is folded into and goes to the field itself.
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    const goal = link && document.getElementById(link.hash.slice(1));
    if (!goal || !form.contains(goal)) return;
    for (let fold = goal.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    const input = goal.matches("input, select") ? goal : goal.querySelector("input:not([type=hidden]), select");
    if (input) {
      event.preventDefault();
      input.focus();
      goal.scrollIntoView({ block: "center" });
    }
  });

  function showPrint() {
    for (const button of document.querySelectorAll("[data-print]")) {
      button.hidden = false;
      button.onclick = () => window.print();
    }
  }
  showPrint();
})();
