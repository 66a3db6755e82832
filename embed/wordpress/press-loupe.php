<?php
/**
 * Plugin Name:       Pressloupe
 * Description:       Readers mark claims, sources and speculation in a press release: in the page, in their own browser, without a server.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       press-loupe
 *
 * Reading order: the options, the element around a text, the three ways to it (block, shortcode, HTML that is there
 * already), the script, the block in the editor. Nothing is stored besides what stands in the posts.
 */

namespace PressLoupe;

defined( 'ABSPATH' ) || exit;

const VERSION = '0.1.0';
const BLOCK   = 'press-loupe/release';

/** The options by their names, each with the answers that it takes: any text, an address, yes or no, or one of some. */
const OPTIONS = array(
	'src'               => 'address',
	'release-id'        => 'text',
	'issuer'            => 'text',
	'annotations'       => 'address',
	'readonly'          => 'yes',
	'start'             => 'yes',
	'launcher'          => array( 'none' ),
	'load'              => array( 'press' ),
	'theme'             => array( 'light', 'dark' ),
	'storage'           => array( 'none' ),
	'tags'              => 'text',
	'label-claim'       => 'text',
	'label-source'      => 'text',
	'label-speculation' => 'text',
	'label-start'       => 'text',
	'lang'              => 'text',
);

/** What the sidebar of the editor says of each option: its name, then what it is for, then its answers in words. */
function words() {
	return array(
		'src'               => array( __( 'Address of the release', 'press-loupe' ), __( 'HTML, Markdown or text, shown in place of what stands in the block.', 'press-loupe' ) ),
		'release-id'        => array( __( 'Name of the release', 'press-loupe' ), __( 'Under this name readers’ marks are filed. Without one it is the address of the page.', 'press-loupe' ) ),
		'issuer'            => array( __( 'Issuer', 'press-loupe' ), __( 'Who issued the release.', 'press-loupe' ) ),
		'annotations'       => array( __( 'Address of annotations', 'press-loupe' ), __( 'A collection that was exported as JSON, shown to every reader.', 'press-loupe' ) ),
		'readonly'          => array( __( 'Readers look, and change nothing', 'press-loupe' ), '' ),
		'start'             => array( __( 'Start at once', 'press-loupe' ), __( 'Without a press of the button “Read with the loupe”.', 'press-loupe' ) ),
		'launcher'          => array( __( 'Button', 'press-loupe' ), '', array( __( 'Pressloupe’s own', 'press-loupe' ), __( 'None: the page starts it', 'press-loupe' ) ) ),
		'load'              => array( __( 'The tool is fetched', 'press-loupe' ), '', array( __( 'When the release is near the screen', 'press-loupe' ), __( 'When a reader presses the button', 'press-loupe' ) ) ),
		'theme'             => array( __( 'Colours', 'press-loupe' ), '', array( __( 'As the page', 'press-loupe' ), __( 'Light', 'press-loupe' ), __( 'Dark', 'press-loupe' ) ) ),
		'storage'           => array( __( 'Readers’ marks', 'press-loupe' ), '', array( __( 'Kept in the reader’s browser', 'press-loupe' ), __( 'Not kept', 'press-loupe' ) ) ),
		'tags'              => array( __( 'Tags', 'press-loupe' ), __( 'Which of “claim source speculation” are offered. Without an answer all.', 'press-loupe' ) ),
		'label-claim'       => array( __( 'Your word for a claim', 'press-loupe' ), '' ),
		'label-source'      => array( __( 'Your word for a source', 'press-loupe' ), '' ),
		'label-speculation' => array( __( 'Your word for speculation', 'press-loupe' ), '' ),
		'label-start'       => array( __( 'Your words on the button', 'press-loupe' ), '' ),
		'lang'              => array( __( 'Language of the release', 'press-loupe' ), __( 'A code such as “en” or “pt-BR”. Without one it is the page’s.', 'press-loupe' ) ),
	);
}

/**
 * What was answered, as attributes of the element. What an option does not take is left out.
 *
 * Marks are filed under the post, so that they are the same in an archive, and stay when its address changes.
 */
function attributes( $given ) {
	// In block themes the distance between paragraphs is a matter of this class.
	$attributes = array( 'data-press-loupe' => '' ) + ( wp_is_block_theme() ? array( 'class' => 'is-layout-flow' ) : array() );
	if ( get_the_ID() ) {
		$nth                 = place( get_the_ID() );
		$given['release-id'] = ( $given['release-id'] ?? '' ) ?: home_url( '/?p=' . get_the_ID() ) . ( $nth > 1 ? "#$nth" : '' );
	}
	foreach ( OPTIONS as $name => $kind ) {
		$value = $given[ $name ] ?? '';
		if ( 'yes' === $kind ) {
			$value = in_array( $value, array( true, 'true', 'yes', '1', $name ), true ) ? '' : null;
		} elseif ( ! is_string( $value ) || '' === trim( $value ) || ( is_array( $kind ) && ! in_array( $value, $kind, true ) ) ) {
			$value = null;
		} elseif ( 'address' === $kind ) {
			// esc_url() would take a bare "release.md" for a host.
			$value = wp_kses_bad_protocol( trim( $value ), array( 'http', 'https' ) );
		}
		if ( null !== $value ) {
			$attributes[ 'lang' === $name ? $name : "data-press-loupe-$name" ] = $value;
		}
	}
	return $attributes;
}

/** The place of the next element among those of a post. */
function place( $post, $is_first = false ) {
	static $places   = array();
	$places[ $post ] = $is_first ? 0 : ( $places[ $post ] ?? 0 ) + 1;
	return $places[ $post ];
}

add_filter(
	'the_content',
	function ( $content ) {
		// Some plugins have the content of a post made more than once.
		place( get_the_ID(), true );
		return $content;
	},
	0
);

/** Whether what is made now goes where no script runs: a feed, or the words of an excerpt. */
function is_text_only() {
	return is_feed() || doing_filter( 'get_the_excerpt' );
}

/** The element with these attributes, already escaped, around a text. */
function element( $escaped, $text, $attributes ) {
	$is_empty = '' === trim( wp_strip_all_tags( $text ) ) && false === stripos( $text, '<img' );
	$src      = $attributes['data-press-loupe-src'] ?? '';
	if ( $is_empty && '' !== $src ) {
		// For feeds, and for readers without JavaScript.
		$text = sprintf( '<p><a href="%s">%s</a></p>', esc_attr( $src ), esc_html__( 'Read the release', 'press-loupe' ) );
	}
	if ( is_text_only() ) {
		return $text;
	}
	is_on_page( true );
	if ( ! wp_is_block_theme() ) {
		// Some older themes have no distance between paragraphs but in the post itself and in what they know as a group.
		$text = "<div class=\"wp-block-group\"><div class=\"wp-block-group__inner-container\">$text</div></div>";
	}
	return "<div $escaped>$text</div>";
}

/** The block. Its text is blocks of its own inside it, which outlive this plugin. */
add_action(
	'init',
	function () {
		wp_register_script( 'press-loupe-editor', false, array( 'wp-blocks', 'wp-element', 'wp-block-editor', 'wp-components' ), VERSION, true );
		$kept = array();
		foreach ( OPTIONS as $name => $kind ) {
			$kept[ $name ] = array( 'type' => 'yes' === $kind ? 'boolean' : 'string' );
		}
		register_block_type(
			BLOCK,
			array(
				'api_version'           => 3,
				'title'                 => __( 'Pressloupe', 'press-loupe' ),
				'description'           => __( 'A press release in which readers mark claims, sources and speculation. Write or paste it, or name its address here.', 'press-loupe' ),
				'category'              => 'text',
				'icon'                  => 'search',
				'keywords'              => array( 'loupe', 'press', 'release', 'annotate' ),
				'attributes'            => $kept,
				'supports'              => array( 'html' => false, 'align' => array( 'wide' ), 'anchor' => true, '__experimentalOnEnter' => true ),
				'editor_script_handles' => array( 'press-loupe-editor' ),
				'render_callback'       => function ( $given, $text ) {
					$attributes = attributes( $given );
					return element( get_block_wrapper_attributes( $attributes ), $text, $attributes );
				},
			)
		);
	}
);

// An excerpt may be made of the paragraphs in the block.
add_filter(
	'excerpt_allowed_wrapper_blocks',
	function ( $names ) {
		$names[] = BLOCK;
		return $names;
	}
);

/** The shortcode: [press-loupe src="…" readonly]the release[/press-loupe] */
function shortcode( $given, $text = '' ) {
	$named = array();
	foreach ( (array) $given as $name => $value ) {
		// A word without a value has a number for its name.
		$named[ is_int( $name ) ? $value : $name ] = is_int( $name ) ? true : $value;
	}
	$attributes = attributes( $named );
	$escaped    = array();
	foreach ( $attributes as $name => $value ) {
		$escaped[] = sprintf( '%s="%s"', $name, esc_attr( $value ) );
	}
	return element( implode( ' ', $escaped ), "\n\n$text\n\n", $attributes );
}
add_shortcode( 'press-loupe', __NAMESPACE__ . '\shortcode' );

/**
 * Ours is done before the other shortcodes, as WordPress does with [embed]: before paragraphs are made of empty lines,
 * which would put the first half of the element into one paragraph and the second into another.
 */
add_filter(
	'the_content',
	function ( $content ) {
		global $shortcode_tags;
		if ( false === strpos( $content, '[press-loupe' ) ) {
			return $content;
		}
		// What is written in double brackets loses a pair here, and must have one left for the others.
		$content        = preg_replace_callback(
			'/' . get_shortcode_regex( array( 'press-loupe' ) ) . '/',
			function ( $found ) {
				return '[' === $found[1] && ']' === $found[6] ? "[$found[0]]" : $found[0];
			},
			$content
		);
		$all            = $shortcode_tags;
		$shortcode_tags = array( 'press-loupe' => $all['press-loupe'] );
		$content        = do_shortcode( $content );
		$shortcode_tags = $all;
		return $content;
	},
	8
);

// An excerpt is made without shortcodes and what is in them; of ours the text is wanted.
add_filter(
	'strip_shortcodes_tagnames',
	function ( $names ) {
		return doing_filter( 'get_the_excerpt' ) ? array_diff( $names, array( 'press-loupe' ) ) : $names;
	}
);

/** HTML that is there already: the element is looked for, and an author may write it. */
function look_for_element( $html ) {
	$has_own_script = false !== strpos( $html, 'press-loupe.js' );
	if ( ! $has_own_script && preg_match( '/<press-loupe[\s>]|\sdata-press-loupe[\s=>]/i', $html ) ) {
		is_on_page( true );
	}
	return $html;
}
add_filter( 'the_content', __NAMESPACE__ . '\look_for_element', 99 );
add_filter( 'widget_text', __NAMESPACE__ . '\look_for_element', 99 );
add_filter( 'render_block_core/html', __NAMESPACE__ . '\look_for_element' );

add_filter(
	'wp_kses_allowed_html',
	function ( $allowed, $context ) {
		if ( 'post' === $context ) {
			$names                  = array_merge( array_keys( OPTIONS ), array( 'id', 'class', 'dir', 'style', 'data-*' ) );
			$allowed['press-loupe'] = array_fill_keys( $names, true );
		}
		return $allowed;
	},
	10,
	2
);

/** Whether an element stands on the page that is made now. */
function is_on_page( $is_now = false ) {
	static $is = false;
	$is        = $is || ( $is_now && ! is_text_only() );
	return $is;
}

/** The address of the tool's script; empty where there is none. */
function address() {
	$address = '';
	if ( defined( 'PRESS_LOUPE_URL' ) ) {
		$address = PRESS_LOUPE_URL;
	} elseif ( is_file( __DIR__ . '/dist/press-loupe.js' ) ) {
		// A cached script of an older version must not be taken for this one.
		$address = add_query_arg( 'ver', filemtime( __DIR__ . '/dist/press-loupe.js' ), plugins_url( 'dist/press-loupe.js', __FILE__ ) );
	}
	/** Filters the address of press-loupe.js. */
	return (string) apply_filters( 'press_loupe_url', $address );
}

add_action(
	'wp_footer',
	function () {
		if ( is_on_page() && '' !== address() ) {
			// Optimisers that bundle scripts or put them off: Rocket Loader wants its attribute before the address.
			wp_print_script_tag(
				array(
					'type'             => 'module',
					'data-cfasync'     => 'false',
					'data-no-optimize' => '1',
					'id'               => 'press-loupe-js',
					'src'              => esc_url_raw( address() ),
				)
			);
		}
	}
);

add_action(
	'admin_notices',
	function () {
		if ( 'plugins' === get_current_screen()->id && '' === address() ) {
			printf( '<div class="notice notice-warning"><p>%s</p></div>', esc_html__( 'Pressloupe has no script: put its folder dist beside press-loupe.php, or name the address of press-loupe.js in the constant PRESS_LOUPE_URL.', 'press-loupe' ) );
		}
	}
);

/** The block in the editor. */
add_action(
	'enqueue_block_editor_assets',
	function () {
		$told = array(
			'block'   => BLOCK,
			'options' => OPTIONS,
			'words'   => words(),
			'frame'   => '' === address() ? '' : preg_replace( '/[^\/]*$/', 'embed.html', strtok( address(), '?' ), 1 ),
			'site'    => home_url( '/' ),
			'texts'   => array(
				'options' => __( 'Reading with the loupe', 'press-loupe' ),
				'preview' => __( 'Preview of the release', 'press-loupe' ),
				'missing' => __( 'Pressloupe’s script was not found; the list of plugins says where it belongs.', 'press-loupe' ),
			),
		);
		wp_add_inline_script( 'press-loupe-editor', sprintf( "( %s )( %s, window.wp );\n", EDITOR, wp_json_encode( $told, JSON_HEX_TAG ) ) );
	}
);

const EDITOR = <<<'JS'
( { block, options, words, frame, site, texts }, { blocks, blockEditor, components, element } ) => {
	const el = element.createElement;
	const { InnerBlocks, InspectorControls, useBlockProps, useInnerBlocksProps } = blockEditor;
	const { Notice, PanelBody, SelectControl, TextControl, ToggleControl } = components;

	const control = ( name, { attributes, setAttributes } ) => {
		const kind = options[ name ], [ label, help, answers ] = words[ name ];
		const given = { key: name, label, help, __nextHasNoMarginBottom: true, __next40pxDefaultSize: true, onChange: value => setAttributes( { [ name ]: value || undefined } ) };
		if ( kind === 'yes' ) return el( ToggleControl, { ...given, checked: !! attributes[ name ] } );
		if ( answers ) return el( SelectControl, { ...given, value: attributes[ name ] ?? '', options: answers.map( ( label, at ) => ( { label, value: at ? kind[ at - 1 ] : '' } ) ) } );
		return el( TextControl, { ...given, value: attributes[ name ] ?? '' } );
	};

	const whole = address => {
		try {
			return new URL( address, site ).href;
		} catch {
			// Someone is still writing it.
			return address;
		}
	};

	// Nothing of what is tried in the editor is kept as an editor's own reading.
	const preview = attributes => {
		const asked = new URLSearchParams( { storage: 'none', start: '' } );
		for ( const [ name, kind ] of Object.entries( options ) ) {
			const value = attributes[ name ];
			// What an author saves has its ampersands escaped.
			const plain = typeof value === 'string' ? value.replaceAll( '&amp;', '&' ).trim() : value;
			if ( ! plain || [ 'storage', 'launcher', 'load' ].includes( name ) ) continue;
			asked.set( name, kind === 'yes' ? '' : kind === 'address' ? whole( plain ) : plain );
		}
		return `${ frame }?${ asked }`;
	};

	const edit = props => {
		const { attributes, isSelected } = props;
		const { children, ...inner } = useInnerBlocksProps( { className: 'is-layout-flow' }, { template: [ [ 'core/paragraph' ] ], templateInsertUpdatesSelection: true } );
		// Where the release begins and ends is seen by this line alone.
		return el( 'div', useBlockProps( { style: { outline: '1px dashed', outlineOffset: '.6em' } } ),
			el( InspectorControls, null, el( PanelBody, { title: texts.options },
				frame ? null : el( Notice, { status: 'warning', isDismissible: false }, texts.missing ),
				Object.keys( options ).map( name => control( name, props ) ) ) ),
			el( 'div', inner, children ),
			attributes.src && frame ? el( 'div', { style: { position: 'relative' } },
				el( 'iframe', { src: preview( attributes ), title: texts.preview, style: { border: 0, display: 'block', height: '32rem', width: '100%' } } ),
				// A frame keeps the press by which an editor would select the block.
				isSelected ? null : el( 'div', { style: { inset: 0, position: 'absolute' } } ) ) : null );
	};

	blocks.registerBlockType( block, {
		edit,
		save: () => el( InnerBlocks.Content ),
		transforms: {
			from: [ {
				type: 'block', blocks: [ '*' ], isMultiBlock: true,
				__experimentalConvert: chosen => blocks.createBlock( block, {}, chosen.map( one => blocks.createBlock( one.name, one.attributes, one.innerBlocks ) ) ),
			} ],
			ungroup: ( attributes, inner ) => inner,
		},
	} );
}
JS;
