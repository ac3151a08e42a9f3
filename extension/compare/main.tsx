import { render } from 'preact';
import { setDocumentLanguage } from '../view/language.ts';
import { App } from './app.tsx';

setDocumentLanguage();
render(<App />, document.body);
