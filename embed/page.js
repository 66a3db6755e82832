// The standalone page alone: what "Embed" shows is fetched when it is first asked for.
addEventListener("press-loupe:embed", async event => {
  const { target } = event, from = target.shadowRoot?.activeElement;
  const { show } = await import("./embedding.js");
  show(target, from);
});

// What was hidden until it is known which release is shown.
for (const name of ["ready", "error"]) addEventListener(`press-loupe:${name}`, () => { delete document.documentElement.dataset.waiting; });
