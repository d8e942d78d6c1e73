import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Diff } from '../../../generator/diff/change.js';
import { formatDiffHtml } from '../../../generator/diff/report/html/html.js';
import { hostile, hostileDiff, largeDiff, sampleDiff, sources, templates } from './fixtures.js';
import { optionalPackage } from './optional-package.js';

interface Locator {
  readonly count: () => Promise<number>;
  readonly click: () => Promise<void>;
  readonly textContent: () => Promise<string | null>;
  readonly isVisible: () => Promise<boolean>;
}

interface Page {
  readonly goto: (address: string) => Promise<unknown>;
  readonly on: (event: string, listener: (event: { text?: () => string }) => void) => void;
  readonly locator: (selector: string) => Locator;
  readonly evaluate: (script: string) => Promise<unknown>;
  readonly close: () => Promise<void>;
  readonly keyboard: {
    readonly press: (key: string) => Promise<void>;
    readonly type: (text: string) => Promise<void>;
  };
}

interface Browser {
  readonly newPage: (options?: object) => Promise<Page>;
  readonly close: () => Promise<void>;
}

interface Playwright {
  readonly chromium: { readonly launch: (options: object) => Promise<Browser> };
}

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

const chromium = '/usr/bin/chromium';
const launchOptions = {
  executablePath: chromium,
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

const playwright = await optionalPackage<Playwright>('playwright-core');
const axe = await optionalPackage<{ default: { source: string } }>('axe-core');
const hasChromium = existsSync(chromium);
if (!hasChromium) console.warn(`Skipped: no ${chromium}; apt-get install chromium installs it.`);

describe.skipIf(!playwright || !hasChromium)('the page in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'iamspec-page-'));
  const messages: string[] = [];
  let browser: Browser | undefined;

  beforeAll(async () => {
    browser = await playwright?.chromium.launch(launchOptions);
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  /** Opens the page of a comparison from a file and collects what the console says. */
  async function open(diff: Diff, options: object = {}): Promise<Page> {
    if (!browser) throw new Error('no browser');
    const path = join(folder, 'diff.html');
    writeFileSync(path, formatDiffHtml(diff, sources, { templates }));
    const page = await browser.newPage(options);
    messages.length = 0;
    page.on('console', (event) => messages.push(event.text?.() ?? ''));
    page.on('pageerror', (event) => messages.push(`error ${(event as Error).message}`));
    page.on('request', (event) => messages.push(requestOf(event)));
    page.on('dialog', () => messages.push('dialog'));
    await page.goto(pathToFileURL(path).href);
    messages.splice(0, messages.length, ...messages.filter((message) => message !== 'file:'));
    return page;
  }

  /** The scheme of a request; the page itself is the only one, from a file. */
  function requestOf(event: object): string {
    const { url } = event as { url: () => string };
    return new URL(url.call(event)).protocol;
  }

  async function shown(page: Page): Promise<number> {
    return Number(
      await page.evaluate(`document.querySelectorAll('.finding:not([hidden])').length`),
    );
  }

  /** Waits until the live region says so. Polling from here: the page forbids code from strings. */
  async function says(page: Page, text: string): Promise<void> {
    await expect.poll(() => page.locator('#status').textContent(), { timeout: 5000 }).toBe(text);
  }

  async function focused(page: Page): Promise<string> {
    return String(
      await page.evaluate(
        `(({ id, value, tagName }) => id || value || tagName)(document.activeElement)`,
      ),
    );
  }

  /** Presses Tab until the element is reached; fails when it never is. */
  async function tabTo(page: Page, name: string): Promise<void> {
    for (let step = 0; step < 60; step += 1) {
      if ((await focused(page)) === name) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab never reaches ${name}`);
  }

  it('filters by level, permission effect, state, service and text', async () => {
    const page = await open(sampleDiff());
    await says(page, 'All 7 changes');
    await page.locator('input[value="breaking"]').click();
    await says(page, '5 of 7 changes');
    expect(await shown(page)).toBe(5);
    await page.locator('input[value="widening"]').click();
    await says(page, '2 of 7 changes');
    await page.locator('button').click();
    await says(page, 'All 7 changes');
    await page.locator('input[value="accepted"]').click();
    await says(page, '6 of 7 changes');
    await page.locator('button').click();
    await page.locator('#text').click();
    await page.keyboard.type('RUNINSTANCES write');
    await says(page, '1 of 7 changes');
    expect(await page.locator('.group:not([hidden])').count()).toBe(1);
    await page.keyboard.type(' no such word');
    await says(page, '0 of 7 changes');
    expect(await page.locator('#nothing').isVisible()).toBe(true);
    expect(messages).toEqual([]);
    await page.close();
  });

  it('works with the keyboard alone', async () => {
    const page = await open(sampleDiff());
    await page.keyboard.press('Tab');
    expect(await page.evaluate(`document.activeElement.className`)).toBe('skip');
    await tabTo(page, 'text');
    await page.keyboard.type('is gone');
    await says(page, '2 of 7 changes');
    await tabTo(page, 'service');
    await page.keyboard.press('ArrowDown');
    await says(page, '0 of 7 changes');
    await page.keyboard.press('ArrowDown');
    await says(page, '2 of 7 changes');
    await tabTo(page, 'accepted');
    await page.keyboard.press('Space');
    await says(page, '1 of 7 changes');
    await tabTo(page, 'BUTTON');
    await page.keyboard.press('Enter');
    await says(page, 'All 7 changes');
    expect(messages).toEqual([]);
    await page.close();
  });

  it('leads from the skip link to the changes', async () => {
    const page = await open(sampleDiff());
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('findings');
    await page.close();
  });

  it('shows everything and no filter without script', async () => {
    const page = await open(sampleDiff(), { javaScriptEnabled: false });
    expect(await page.locator('#filters').isVisible()).toBe(false);
    expect(await page.locator('.finding').count()).toBe(7);
    await page.close();
  });

  it('runs nothing and asks for nothing that a text says', async () => {
    const [first, ...others] = hostile.map((text) => hostileDiff(text));
    if (!first) throw new Error('no text');
    const changes = [first, ...others].flatMap((diff) => diff.changes);
    const page = await open({ ...first, changes, before: hostile.join(' ') });
    await says(page, `All ${changes.length + 2} changes`);
    expect(await page.locator('script').count()).toBe(1);
    expect(await page.locator('img, iframe, object, [onclick], [onfocus]').count()).toBe(0);
    expect(messages).toEqual([]);
    await page.close();
  });

  it('answers within a second over 10,000 changes', async () => {
    const page = await open(largeDiff(10_000));
    const time = Number(
      await page.evaluate(`(() => {
        const start = performance.now();
        document.getElementById('text').value = 'do9999';
        document.getElementById('filters').dispatchEvent(new Event('change'));
        document.body.getBoundingClientRect();
        return performance.now() - start;
      })()`),
    );
    await says(page, '1 of 10,000 changes');
    expect(time).toBeLessThan(1000);
    await page.close();
  });

  it.skipIf(!axe).each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
  ])('has no fault of accessibility that axe finds: %s, %d pixels', async (scheme, width) => {
    const page = await open(sampleDiff(), {
      colorScheme: scheme,
      viewport: { width, height: 900 },
    });
    await page.evaluate(
      `document.querySelectorAll('details').forEach((fold) => (fold.open = true))`,
    );
    await page.evaluate(`${axe?.default.source ?? ''};0`);
    const found = (await page.evaluate(
      `axe.run(document).then(({ violations }) => violations)`,
    )) as Violation[];
    expect(found).toEqual([]);
    expect(await page.evaluate(`document.documentElement.scrollWidth`)).toBeLessThanOrEqual(width);
    await page.close();
  });
});
