/** How many pixels of the window's height an element takes. */
function heightInView(element: Element): number {
  const { top, bottom } = element.getBoundingClientRect();
  return Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0));
}

/** Of a page's stories, the one that the reader has before them; null where there are none. */
export function storyInView(stories: readonly Element[]): Element | null {
  const [first, ...others] = stories;
  if (!first) return null;
  return others.reduce((best, story) => (heightInView(story) > heightInView(best) ? story : best), first);
}
