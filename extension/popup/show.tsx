import type { Result } from '../../src/base/result.ts';
import { mount } from '../view/mount.ts';
import { App } from './app.tsx';
import type { BegunCheck } from './begin-check.ts';

/** Shows the check that was begun when the popup opened. */
export const show = (begun: Promise<Result<BegunCheck>>): Promise<void> => mount(() => <App begun={begun} />);
