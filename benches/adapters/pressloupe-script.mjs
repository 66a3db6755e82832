// The same without the mouse: what is made by hand is in hand afterwards, and brings the page to other places.
import product from './pressloupe.mjs';

export default { ...product, title: 'Pressloupe, by script alone', page: 'pressloupe.html', can: product.can.filter(name => name !== 'drag') };
