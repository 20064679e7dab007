// "Pagina verlaten": leave without a way back. Without JavaScript it is an ordinary link.
document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-leave]");
  if (link) {
    event.preventDefault();
    window.location.replace(link.href);
  }
});
