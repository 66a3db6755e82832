// The release that is published in every CMS and by every way in.
export const TITLE = 'Last coal plant to close by 2031';
/** Each within one text node, and without a character that a CMS would set anew. */
export const CLAIM = 'will close the last coal plant by 2031', SOURCE = 'Ingrid Halvorsen', SPECULATION = 'could raise prices next winter';
/** With quotes, dashes and dots that WordPress sets anew; that is the text which readers mark. */
export const PARAGRAPHS = [
  `The Ministry of Energy ${CLAIM}, it said on Monday -- two years earlier than planned.`,
  `"Nobody will sit in the dark," said ${SOURCE}, who leads the ministry's grid office.`,
  `Two operators warned that the step ${SPECULATION}... The ministry didn't say by how much.`,
];

export const html = () => PARAGRAPHS.map(text => `<p>${text}</p>`).join('\n');
/** Without tags, as somebody writes it in a text field: empty lines make the paragraphs. */
export const plain = () => PARAGRAPHS.join('\n\n');
export const markdown = () => `# ${TITLE}\n\n${plain()}\n`;
export const page = () => `<!doctype html><html lang="en"><meta charset="utf-8"><title>${TITLE}</title><article><h1>${TITLE}</h1>${html()}</article></html>`;
