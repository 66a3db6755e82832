import init, { Engine } from './press_loupe_anchors.js';

await init();

export const create = text => {
  const engine = new Engine(text);
  return {
    locate({ exact, prefix, suffix, start }) {
      const found = engine.locate(exact, prefix, suffix, start);
      return found.length ? { start: found[0], end: found[1] } : null;
    },
  };
};
