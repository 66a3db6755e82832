// What is asked inside a page: functions that a driver hands over as text, so each stands for itself.

/** Where words stand on screen: the middle of the left edge of the first and of the right edge of the last letter. */
export function edgesOf(words) {
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walk.nextNode());) {
    const at = node.data.indexOf(words);
    if (at < 0 || !node.parentElement.getClientRects().length) continue;
    const range = new Range();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    const top = range.getBoundingClientRect().top;
    if (top < 90 || top > innerHeight - 200) scrollBy({ top: top - innerHeight / 3, behavior: 'instant' });
    const rects = [...range.getClientRects()].filter(rect => rect.width > 0), first = rects[0], last = rects.at(-1);
    return { left: first.left + 1, leftY: first.top + first.height / 2, right: last.right - 1, rightY: last.top + last.height / 2 };
  }
  throw new Error(`not on the page: ${words}`);
}

/** The words that the highlight of this name covers. */
export function wordsPainted(name) {
  return [...(CSS.highlights.get(name) ?? [])].map(range => {
    const live = new Range();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return live.toString();
  });
}
