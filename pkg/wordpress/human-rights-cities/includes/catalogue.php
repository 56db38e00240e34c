<?php
/**
 * The widgets and their attributes, from the file that editors of code read too.
 */

namespace HumanRightsCities;

defined( 'ABSPATH' ) || exit;

/** What an administrator sets, or what belongs to a rehearsal in a hall. */
const NOT_IN_POSTS = array( 'feed', 'snapshots', 'refresh', 'now', 'speed' );

/** Attributes with which the published snapshot still shows what the widget will. */
const SAME_SNAPSHOT = array( 'lang', 'theme', 'load', 'heading' );

const TITLES = array(
	'counter'   => 'Human rights cities: counter',
	'map'       => 'Human rights cities: map',
	'radar'     => 'Human rights cities: rights',
	'programme' => 'Human rights cities: programme',
);

/**
 * The attributes of each widget: what each is for, and its words, if it has fixed ones.
 *
 * @return array<string, array<string, array{description: string, values: string[]}>>
 */
function catalogue() {
	static $widgets = null;
	if ( null !== $widgets ) {
		return $widgets;
	}
	$widgets = array();
	$data    = json_decode( (string) file_get_contents( dirname( __DIR__ ) . '/html-custom-data.json' ), true );
	foreach ( $data['tags'] ?? array() as $tag ) {
		$kind = substr( $tag['name'], strlen( 'hrc-' ) );
		if ( ! isset( TITLES[ $kind ] ) ) {
			continue;
		}
		foreach ( $tag['attributes'] as $attribute ) {
			if ( ! in_array( $attribute['name'], NOT_IN_POSTS, true ) ) {
				$widgets[ $kind ][ $attribute['name'] ] = array(
					'description' => is_array( $attribute['description'] ) ? $attribute['description']['value'] : $attribute['description'],
					'values'      => array_column( $attribute['values'] ?? array(), 'name' ),
				);
			}
		}
	}
	return $widgets;
}
