import { useEffect, useState } from 'preact/hooks';
import { followActiveTab } from '../platform/tabs.ts';
import { tabInAddress } from './address.ts';

/** The tab whose report is shown: the one in the address, or the one in front. Null until it is known. */
export function useTab(): number | null {
  const [tabId, setTab] = useState(tabInAddress);
  useEffect(() => (tabInAddress() === null ? followActiveTab(setTab) : undefined), []);
  return tabId;
}
