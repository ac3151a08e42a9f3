import { beginCheck } from './begin-check.ts';

// The check is under way while the view is loaded, and the browser shows the popup's page without waiting for the view.
const begun = beginCheck(null);
void import('./show.tsx').then(({ show }) => show(begun));
