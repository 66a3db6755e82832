// What an application writes, for the compiler alone.
import { mount, type Annotation, type Loupe } from "press-loupe";

const loupe: Loupe = await mount(document.createElement("div"), { src: "/release.html", releaseId: "a", start: true });
const id: string = await loupe.tag({ quote: "on Friday" }, "claim", { note: "Says who?" });
const all: Annotation[] = loupe.list();
const [file]: File[] = await loupe.export("json");
document.addEventListener("press-loupe:change", event => event.detail.changes.map(({ id }) => id));
document.querySelector("press-loupe")?.loupe.list();

// @ts-expect-error: there is no such tag.
await loupe.tag({ quote: "on Friday" }, "lie");
// @ts-expect-error: an element is wanted.
await mount("#release");

export { all, file, id };
