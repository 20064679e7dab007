// Locks the screen after minutes without a touch, or on the button; what is being typed goes to the server first.
// Nothing is kept in the browser. Tabs tell one another only that somebody is at work.
const lock = document.querySelector("form[data-lock]");

if (lock) {
  const after = Number(lock.dataset.lock) * 1000;
  const tabs = "BroadcastChannel" in window ? new BroadcastChannel("rechtop-lock") : null;
  let touched = Date.now();
  let told = 0;
  let going = false;
  const page = document.querySelector("main");

  const typed = () =>
    [...document.querySelectorAll("main form[method=post]")].find((form) =>
      [...form.elements].some((field) =>
        field.type === "checkbox" || field.type === "radio"
          ? field.checked !== field.defaultChecked
          : "defaultValue" in field && field.type !== "hidden" && field.type !== "password" && field.value !== field.defaultValue,
      ),
    );

  const now = () => {
    if (going) return;
    going = true;
    const form = typed();
    const sent = new FormData(lock);
    if (form) {
      for (const [name, value] of new FormData(form)) {
        if (typeof value === "string" && name !== "csrfmiddlewaretoken") sent.append(name, value);
      }
      const there = new URL(form.action, location.href);
      sent.set("_naar", there.pathname + there.search);
    }
    if (tabs) tabs.postMessage("lock");
    page.hidden = true;
    const tell = async () => {
      try {
        const answer = await fetch(lock.action, { method: "POST", body: new URLSearchParams(sent) });
        if (answer.ok) {
          location.replace(lock.dataset.locked);
          return;
        }
        page.hidden = false; // refused: what was typed counts more than the lock
        going = false;
        touched = Date.now();
      } catch {
        setTimeout(tell, 3000); // no network: the page stays covered, and keeps what was typed
      }
    };
    tell();
  };

  lock.addEventListener("submit", (event) => {
    event.preventDefault();
    now();
  });
  let said = Date.now();
  const touch = () => {
    touched = Date.now();
    if (touched - said > after / 5) {
      said = touched;
      fetch(lock.dataset.awake); // who types for a long time is still at work
    }
    if (tabs && touched - told > 5000) {
      told = touched;
      tabs.postMessage("touched");
    }
  };
  for (const event of ["keydown", "pointerdown", "pointermove", "scroll"]) addEventListener(event, touch, { passive: true });
  if (tabs) {
    tabs.addEventListener("message", ({ data }) => {
      if (data === "touched") touched = Date.now();
      else now();
    });
  }
  setInterval(() => {
    if (Date.now() - touched >= after) now();
  }, 1000);
}
