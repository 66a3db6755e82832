// What a page holds in memory once everything is collected that can be.
import fs from 'node:fs';

const MOST_ROUNDS = 12;

/** Lets `memoryOf` see the memory of each module that the page starts. */
export const watched = page => page.addInitScript(() => {
  window.memories = [];
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const before = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await before.apply(WebAssembly, given);
      window.memories.push(...Object.values((made.instance ?? made).exports).filter(one => one instanceof WebAssembly.Memory));
      return made;
    };
  }
});

/** JS heap and wasm memory in kB, nodes and listeners (also of what only scripts still hold), ranges that are painted. */
export async function memoryOf(page) {
  const session = page.session ??= await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  // What is weakly held is let go of in one round and collected in a later one: until nothing more goes.
  let metrics, before = Infinity;
  const of = name => metrics.find(one => one.name === name).value, held = () => of('Nodes') + of('JSEventListeners');
  for (let nth = 0; nth < MOST_ROUNDS; nth++) {
    await page.evaluate(() => new Promise(done => requestAnimationFrame(() => setTimeout(done, 50))));
    await session.send('HeapProfiler.collectGarbage');
    ({ metrics } = await session.send('Performance.getMetrics'));
    if (nth > 2 && held() >= before) break;
    before = held();
  }
  const [wasm, ranges] = await page.evaluate(() => [window.memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0), [...CSS.highlights.values()].reduce((sum, one) => sum + one.size, 0)]);
  return { heap: Math.round(of('JSHeapUsedSize') / 1024), wasm: wasm / 1024, resident: await resident(page), nodes: of('Nodes'), listeners: of('JSEventListeners'), ranges };
}

/** What the process that shows the page has in memory, in MB, where the system says so. */
async function resident(page) {
  try {
    const session = await page.context().browser().newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    await session.detach();
    // The page's is the largest of those that show pages.
    const sizes = processInfo.filter(one => one.type === 'renderer').map(one => /^VmRSS:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${one.id}/status`, 'utf8'))[1]);
    return Math.round(Math.max(...sizes) / 1024);
  } catch {
    return null;
  }
}
