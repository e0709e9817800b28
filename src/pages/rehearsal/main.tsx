import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import './styles/tokens.css';
import './styles/layout.css';
import './styles/places.css';
import './styles/clock.css';
import './styles/messages.css';
import './styles/compose.css';
import '../card/card.css';
import './styles/menus.css';
import './styles/dialog.css';

const root = document.getElementById('room');
if (root === null) throw new Error('The page has no element "room".');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
