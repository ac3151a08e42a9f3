import { render } from 'preact';
import { startLanguage } from '../view/language.ts';
import { App } from './app.tsx';

void startLanguage().then(() => render(<App />, document.body));
