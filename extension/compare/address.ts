/** Which tab's report the view's address asks for; null in a panel, which follows the active tab. */
export function tabInAddress(): number | null {
  const value = new URLSearchParams(location.search).get('tab') ?? '';
  return /^\d+$/.test(value) ? Number(value) : null;
}
