// The styles of every page: tokens first, print last.
import './tokens.css';
import './base.css';
import './controls.css';
import './badges.css';
import './data.css';
import './print.css';
