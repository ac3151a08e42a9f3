import { mount } from '../view/mount.ts';
import { App } from './app.tsx';

void mount(() => <App />);
