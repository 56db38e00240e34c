<?php
/**
 * A block for each widget, drawn when the page is shown.
 */

namespace HumanRightsCities;

defined( 'ABSPATH' ) || exit;

function register_blocks() {
	$script = 'blocks.js';
	wp_register_script(
		'hrc-blocks',
		plugins_url( $script, __DIR__ ),
		array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element', 'wp-i18n' ),
		(string) filemtime( dirname( __DIR__ ) . '/' . $script ),
		true
	);
	wp_set_script_translations( 'hrc-blocks', 'human-rights-cities' );
	$widgets = array( 'folder' => folder(), 'lang' => get_bloginfo( 'language' ), 'titles' => TITLES, 'attributes' => catalogue() );
	wp_add_inline_script( 'hrc-blocks', 'window.humanRightsCities = ' . wp_json_encode( $widgets, JSON_HEX_TAG ) . ';', 'before' );
	foreach ( catalogue() as $kind => $attributes ) {
		$names = array_merge( array_keys( $attributes ), array( 'text', 'link' ) );
		register_block_type(
			"hrc/$kind",
			array(
				'api_version'     => 2,
				'title'           => TITLES[ $kind ],
				'category'        => 'embed',
				'icon'            => 'admin-site-alt3',
				'editor_script'   => 'hrc-blocks',
				'attributes'      => array_fill_keys( $names, array( 'type' => 'string', 'default' => '' ) ),
				'supports'        => array( 'align' => array( 'wide', 'full' ), 'html' => false ),
				'render_callback' => function ( $given ) use ( $kind ) {
					return sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), widget( $kind, $given ) );
				},
			)
		);
	}
}
