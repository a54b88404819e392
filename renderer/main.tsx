import './styles/theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Root } from './app/root.tsx';
import { start } from './client/node.ts';

// The connection opens while React still draws, and the shell's port must find us listening.
start();

const place = document.getElementById('root');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <Root />
    </StrictMode>,
  );
}
