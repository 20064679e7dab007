// A warning two minutes before the answers are wiped, and an empty page when they are. Without this script the end
// stands on each page, with a button beside it.
(() => {
  const warning = document.getElementById("bijna");
  if (!warning) return;
  const LAST = 120;
  let timers = [];

  function wind() {
    for (const timer of timers) clearTimeout(timer);
    warning.hidden = true;
    const seconds = Number(warning.dataset.seconds);
    timers = [
      setTimeout(() => (warning.hidden = false), Math.max(0, seconds - LAST) * 1000),
      setTimeout(() => location.replace(warning.dataset.over), (seconds + 1) * 1000),
    ];
  }

  document.body.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target.id === "tijd") wind();
  });
  // A page that comes back from the history of the browser may be older than its time.
  addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
  wind();
})();
