// The browsers at hand, each with the program that drives it.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { Builder, Capabilities } from 'selenium-webdriver';

const { CHROMIUM, CHROMEDRIVER, FIREFOX, GECKODRIVER, MINIBROWSER, WEBKITDRIVER } = process.env;
/** How long a driver may take until it answers, in milliseconds. */
const PATIENCE = 30_000;

/** The window of a small phone, in pixels. */
export const PHONE = { width: 360, height: 740 };

/** What a browser is started with: how its driver is called, and what that is told. Dark is what the system prefers; touch is a phone. */
const ENGINES = {
  chromium: {
    programs: [CHROMIUM, CHROMEDRIVER],
    driver: port => [CHROMEDRIVER, [`--port=${port}`, '--allowed-ips=127.0.0.1']],
    capabilities: ({ dark, touch }) => ({
      browserName: 'chrome',
      'goog:chromeOptions': {
        binary: CHROMIUM,
        ...touch && { mobileEmulation: { deviceMetrics: { ...PHONE, pixelRatio: 2, touch: true } } },
        // Colours as they are written: a screen of its own profile would change them. Pages of the browser's own, which
        // it loads with every window, are off: they take longer than what most tests do.
        args: ['--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup', '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--force-color-profile=srgb', '--hide-scrollbars', `--blink-settings=preferredColorScheme=${dark ? 0 : 1}`],
      },
    }),
  },
  firefox: {
    programs: [FIREFOX, GECKODRIVER],
    driver: port => [GECKODRIVER, ['--port', String(port), '--host', '127.0.0.1', '--websocket-port', '0']],
    capabilities: ({ dark, touch }) => ({
      browserName: 'firefox',
      'moz:firefoxOptions': {
        binary: FIREFOX, args: ['-headless'],
        prefs: {
          'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
          // A coarse pointer, and no other.
          ...touch && { 'dom.w3c_touch_events.enabled': 1, 'ui.primaryPointerCapabilities': 1, 'ui.allPointerCapabilities': 1 },
        },
      },
    }),
  },
  webkit: {
    programs: [MINIBROWSER, WEBKITDRIVER],
    needsScreen: true,
    driver: port => [WEBKITDRIVER, [`--port=${port}`, '--host=127.0.0.1']],
    capabilities: () => ({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: MINIBROWSER, args: ['--automation'] } }),
    // Without a graphics card it paints nothing, unless it is told to do so by itself.
    environment: ({ dark }) => ({ LIBGL_ALWAYS_SOFTWARE: '1', MESA_SHADER_CACHE_DISABLE: 'true', GTK_THEME: dark ? 'Adwaita:dark' : 'Adwaita' }),
  },
};

/** The engines whose programs are named in the environment. */
export const AT_HAND = Object.keys(ENGINES).filter(name => ENGINES[name].programs.every(Boolean));

const freePort = () => new Promise((done, refuse) => {
  const server = net.createServer().once('error', refuse).listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => done(port));
  });
});

/** A screen that nobody sees; its name. */
const screen = () => new Promise((done, refuse) => {
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  child.once('error', refuse).once('exit', code => refuse(new Error(`Xvfb ended with ${code}`)));
  child.stdio[3].once('data', number => done({ child, display: `:${String(number).trim()}` }));
});

async function answers(port) {
  for (const end = Date.now() + PATIENCE; Date.now() < end;) {
    const status = await fetch(`http://127.0.0.1:${port}/status`).catch(() => null);
    if (status?.ok) return;
    await new Promise(done => setTimeout(done, 50));
  }
  throw new Error('the driver does not answer');
}

/** Starts a browser with a profile of its own; `quit` ends it and what it was started with. */
export async function launch(name, options = {}) {
  const { driver: program, capabilities, environment = () => ({}), needsScreen } = ENGINES[name];
  const seen = needsScreen && await screen(), port = await freePort();
  // What a browser keeps beside its profile goes with it.
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'press-loupe-engine-'));
  const places = needsScreen ? { DISPLAY: seen.display, XDG_CACHE_HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home } : {};
  const [command, given] = program(port);
  const child = spawn(command, given, { stdio: 'ignore', env: { ...process.env, ...places, ...environment(options) } });
  const stop = async () => {
    for (const one of [child, seen?.child]) if (one && one.exitCode === null && one.signalCode === null) {
      one.removeAllListeners('exit');
      const ended = new Promise(done => one.once('exit', done));
      one.kill();
      await ended;
    }
    // Its processes may still be at the end of their work; a folder that stays does no harm.
    await fs.promises.rm(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }).catch(() => {});
  };
  try {
    await answers(port);
    const driver = await new Builder().usingServer(`http://127.0.0.1:${port}`).disableEnvironmentOverrides().withCapabilities(new Capabilities(capabilities(options))).build();
    const about = await driver.getCapabilities();
    await driver.manage().setTimeouts({ script: PATIENCE, pageLoad: PATIENCE });
    driver.engine = name;
    driver.version = `${about.getBrowserName()} ${about.getBrowserVersion()}`;
    return { driver, quit: async () => { await driver.quit().catch(() => {}); await stop(); } };
  } catch (error) {
    await stop();
    throw error;
  }
}
