// Passkeys: the browser makes or shows one, and its answer goes along with an ordinary form.
const form = document.querySelector("form[data-passkey]");

const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

const options = () => {
  const told = JSON.parse(form.dataset.options).publicKey;
  told.challenge = bytes(told.challenge);
  if (told.user) told.user.id = bytes(told.user.id);
  for (const list of ["excludeCredentials", "allowCredentials"]) {
    told[list] = (told[list] || []).map((one) => ({ ...one, id: bytes(one.id) }));
  }
  return { publicKey: told };
};

const answer = (credential) => {
  const response = {};
  for (const name of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (credential.response[name]) response[name] = text(credential.response[name]);
  }
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    response,
    clientExtensionResults: credential.getClientExtensionResults(),
  };
};

if (form && window.PublicKeyCredential) {
  const stopped = form.querySelector("[data-passkey-stopped]");
  form.querySelector("[data-passkey-without]").hidden = true;
  form.querySelector("button").hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    stopped.hidden = true;
    try {
      const way = form.dataset.passkey === "create" ? "create" : "get";
      form.elements.credential.value = JSON.stringify(answer(await navigator.credentials[way](options())));
      form.submit();
    } catch {
      stopped.hidden = false; // stopped by the person, or no key that fits
    }
  });
}
