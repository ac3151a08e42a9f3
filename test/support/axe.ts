/** axe-core, run inside a view, finds what can be found of WCAG 2.2 AA without a person. */

import axe from 'axe-core';
import type { Page } from 'playwright';

const LOOKS = [
  { name: 'light', colorScheme: 'light', forcedColors: 'none' },
  { name: 'dark', colorScheme: 'dark', forcedColors: 'none' },
  { name: 'forced colours', colorScheme: 'dark', forcedColors: 'active' },
] as const;

const OPTIONS: axe.RunOptions = {
  resultTypes: ['violations'],
  // Off unless asked for: targets of at least 24 by 24 CSS pixels.
  rules: { 'target-size': { enabled: true } },
};

async function violationsIn(view: Page): Promise<string[]> {
  // Over the debugger: the view's own rules on scripts stay as they are.
  await view.evaluate(axe.source);
  const { violations } = await view.evaluate((options) => window.axe.run(document, options), OPTIONS);
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** What axe-core finds wrong with what the view shows now, in light, dark and forced colours; empty if nothing. */
export async function accessibilityFindings(view: Page): Promise<string[]> {
  const findings: string[] = [];
  for (const { name, ...media } of LOOKS) {
    await view.emulateMedia(media);
    findings.push(...(await violationsIn(view)).map((finding) => `${name}: ${finding}`));
  }
  await view.emulateMedia({ colorScheme: null, forcedColors: null });
  return findings;
}
