// The standalone page alone: what "Embed" shows is fetched when it is first asked for.
addEventListener("press-loupe:embed", async event => {
  const { target } = event, from = target.shadowRoot?.activeElement;
  const { show } = await import("./embedding.js");
  show(target, from);
});

// What was hidden until it is known which release is shown.
for (const name of ["ready", "error"]) addEventListener(`press-loupe:${name}`, () => { delete document.documentElement.dataset.waiting; });

// Where not even the loader can be read, it cannot say so itself.
addEventListener("load", () => {
  if (customElements.get("press-loupe")) return;
  const line = document.createElement("p");
  line.textContent = "Pressloupe could not start here: its script did not come, or this browser is too old for it. Current versions of Chrome, Edge, Firefox and Safari can. The text is complete; nothing that was kept is lost.";
  line.setAttribute("data-press-loupe-failed", "");
  line.setAttribute("role", "alert");
  document.querySelector("press-loupe").prepend(line);
  delete document.documentElement.dataset.waiting;
});
