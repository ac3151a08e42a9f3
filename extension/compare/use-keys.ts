import { useEffect } from 'preact/hooks';

interface Actions {
  readonly step: (by: 1 | -1) => void;
  readonly onShow: () => void;
  readonly onSearch: () => void;
  readonly onLeave: () => void;
}

const isFree = ({ altKey, ctrlKey, metaKey, isComposing }: KeyboardEvent): boolean =>
  !(altKey || ctrlKey || metaKey || isComposing);

const WRITING = 'input:not([type="checkbox"]), textarea, select';
const PRESSED = 'a, summary, input, button:not([data-number])';

/** What has a use of its own for a key. */
function ownersOf(key: string): string {
  if (key === 'Enter') return `${WRITING}, ${PRESSED}`;
  return key.startsWith('Arrow') ? `${WRITING}, [role="tablist"]` : WRITING;
}

/** Whether the key is meant for the control that has the focus. */
const isTaken = ({ key, target }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest(ownersOf(key)) !== null;

function actionFor(key: string, { step, onShow, onSearch, onLeave }: Actions): (() => void) | null {
  switch (key) {
    case 'j':
    case 'ArrowDown':
      return () => step(1);
    case 'k':
    case 'ArrowUp':
      return () => step(-1);
    case 'Enter':
      return onShow;
    case '/':
      return onSearch;
    case 'Escape':
      return onLeave;
    default:
      return null;
  }
}

/** j, k and the arrow keys step from passage to passage; Enter shows one on the page; / searches; Escape leaves. */
export function useKeys(actions: Actions): void {
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => {
      const action = isFree(event) && !isTaken(event) ? actionFor(event.key, actions) : null;
      if (!action) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  });
}
