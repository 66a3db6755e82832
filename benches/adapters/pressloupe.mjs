// The product itself, as `cargo xtask build` leaves it, with its interface shown.
export default {
  title: 'Pressloupe',
  site: '../../dist',
  can: ['add', 'remove', 'setTag', 'exportJson', 'drag'],
  commitButton: '[part="toolbar"] [data-tag="claim"]',
};
