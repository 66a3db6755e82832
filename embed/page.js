// The standalone page alone: what "Embed" shows is fetched when it is first asked for.
addEventListener("press-loupe:embed", async event => {
  const { target } = event, from = target.shadowRoot?.activeElement;
  const { show } = await import("./embedding.js");
  show(target, from);
});

// What was hidden until it is known which release is shown.
for (const name of ["ready", "error"]) addEventListener(`press-loupe:${name}`, () => { delete document.documentElement.dataset.waiting; });

const WORDS = __WORDS__;
// Where not even the loader can be read, it cannot say so itself, nor in which language.
addEventListener("load", () => {
  if (customElements.get("press-loupe")) return;
  let chosen;
  try {
    chosen = localStorage.getItem("press-loupe/1/settings/language");
  } catch {
    // This browser keeps nothing for this page.
  }
  const lang = [chosen, ...navigator.languages].flatMap(tag => [tag, tag?.split("-")[0]]).find(tag => tag in WORDS) ?? "en", words = WORDS[lang];
  const line = Object.assign(document.createElement("p"), { lang, dir: "auto", textContent: words.notStarted });
  line.setAttribute("data-press-loupe-failed", "");
  line.setAttribute("role", "alert");
  document.querySelector("press-loupe").prepend(line);
  delete document.documentElement.dataset.waiting;
});
