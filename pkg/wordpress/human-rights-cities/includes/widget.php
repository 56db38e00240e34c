<?php
/**
 * A widget in a page: by shortcode, by address, or as a block.
 */

namespace HumanRightsCities;

defined( 'ABSPATH' ) || exit;

/**
 * The element of a widget, with its snapshot and the link that readers see where nothing else can load.
 *
 * @param string                $kind  Such as `map`.
 * @param array<string, string> $given Attributes of the widget, and `text` and `link`; all others are left out.
 */
function widget( $kind, $given ) {
	if ( '' === feed() || ! isset( catalogue()[ $kind ] ) ) {
		$problem = '' === feed()
			? __( 'Human Rights Cities: an administrator has to set the address of the feed.', 'human-rights-cities' )
			/* translators: %s: a word that somebody has written */
			: sprintf( __( 'Human Rights Cities: there is no widget “%s”; write counter, map, radar or programme.', 'human-rights-cities' ), $kind );
		// For those who can mend it, not for readers.
		return current_user_can( 'edit_posts' ) ? '<p>' . esc_html( $problem ) . '</p>' : '';
	}
	wp_enqueue_script( 'hrc-widgets', loader(), array(), null, true );

	// A block has others too, such as `lock`, which is no text.
	$given      = array_intersect_key( $given, catalogue()[ $kind ] + array( 'text' => 0, 'link' => 0 ) );
	$given      = array_filter( array_map( 'strval', $given ), 'strlen' );
	$attributes = array_diff_key( $given, array( 'text' => 0, 'link' => 0 ) );
	$lang       = $attributes['lang'] ?? get_bloginfo( 'language' );
	$markup     = '';
	foreach ( array( 'feed' => feed(), 'lang' => $lang ) + $attributes as $name => $value ) {
		$markup .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
	}
	$same = array() === array_diff( array_keys( $attributes ), SAME_SNAPSHOT );
	return sprintf(
		'<hrc-%1$s%2$s>%3$s<a href="%4$s">%5$s</a></hrc-%1$s>',
		$kind,
		$markup,
		$same ? snapshot( $kind, $lang ) : '',
		esc_url( $given['link'] ?? folder() ),
		esc_html( $given['text'] ?? __( 'Human rights cities and territories', 'human-rights-cities' ) )
	);
}

/** `[hrc widget="map" lang="fr"]`, or `[hrc map]`. */
function shortcode( $given ) {
	$given = (array) $given;
	return widget( (string) ( $given['widget'] ?? $given[0] ?? '' ), $given );
}

/** An address of the campaign on a line of its own, such as https://HOST/oembed/map.en.html, becomes the widget itself. */
function register_addresses() {
	if ( '' !== feed() ) {
		$folder = preg_quote( folder() . 'oembed/', '~' );
		wp_embed_register_handler( 'hrc', "~^$folder([a-z]+)\\.([A-Za-z-]+)\\.html\$~", __NAMESPACE__ . '\widget_at' );
	}
}

function widget_at( $matches ) {
	return widget( $matches[1], array( 'lang' => $matches[2] ) );
}

/** The page is drawn without waiting for the script. */
add_filter(
	'script_loader_tag',
	function ( $tag, $handle ) {
		return 'hrc-widgets' === $handle ? str_replace( ' src=', ' async src=', $tag ) : $tag;
	},
	10,
	2
);
