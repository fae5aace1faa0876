import './styles/tokens.css';
import './styles/layout.css';
import './styles/chat.css';
import './styles/blocks.css';
import './styles/inputs.css';
import './styles/panels.css';
import './styles/catalog.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
