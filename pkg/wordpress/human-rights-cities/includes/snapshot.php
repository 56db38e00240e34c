<?php
/**
 * The published snapshot, which stands in the page before any script has run.
 */

namespace HumanRightsCities;

defined( 'ABSPATH' ) || exit;

/** How long a snapshot is used before its host is asked again, and how long it is kept while the host does not answer, s. */
const FRESH_S = 600;
const KEPT_S  = 30 * 24 * 3600;

/** How long the host has to answer, s: a reader waits for it. */
const PATIENCE_S = 3;

/** A snapshot is some 30 kB. What is larger than this is none, bytes. */
const MOST_BYTES = 1000000;

/**
 * The snapshot of a widget in a language such as `pt-BR`, or in the language alone; nothing where neither is published. The last
 * good one stays while the host does not answer.
 */
function snapshot( $kind, $lang ) {
	// Whoever writes a post chooses it: no path, and no other file than one of a language.
	if ( ! preg_match( '~^[a-z]{2,3}(-[a-z0-9]{2,8})*$~iD', $lang ) ) {
		return '';
	}
	foreach ( array_unique( array( $lang, strtok( $lang, '-' ) ) ) as $tag ) {
		$text = snapshot_at( folder() . "snapshots/$kind.$tag.template.html" );
		if ( '' !== $text ) {
			return $text;
		}
	}
	return '';
}

function snapshot_at( $address ) {
	$name = 'hrc_' . md5( $address );
	$kept = get_transient( $name );
	$kept = is_array( $kept ) ? $kept : array( 'text' => '', 'tag' => '', 'until' => 0 );
	if ( time() < $kept['until'] ) {
		return $kept['text'];
	}
	$answer = wp_safe_remote_get(
		$address,
		array(
			'timeout'             => PATIENCE_S,
			'limit_response_size' => MOST_BYTES + 1,
			'headers'             => '' !== $kept['tag'] ? array( 'If-None-Match' => $kept['tag'] ) : array(),
		)
	);
	$code = wp_remote_retrieve_response_code( $answer );
	$text = wp_remote_retrieve_body( $answer );
	if ( 404 === $code || 410 === $code ) {
		$kept['text'] = '';
		$kept['tag']  = '';
	} elseif ( 200 === $code && is_whole( $text ) ) {
		$kept['text'] = $text;
		$kept['tag']  = (string) wp_remote_retrieve_header( $answer, 'etag' );
	}
	$kept['until'] = time() + FRESH_S;
	set_transient( $name, $kept, KEPT_S );
	return $kept['text'];
}

/** One that breaks off would take the rest of the page with it. */
function is_whole( $text ) {
	return strlen( $text ) <= MOST_BYTES
		&& 0 === strpos( $text, '<template shadowrootmode=' )
		&& '</template>' === substr( rtrim( $text ), -strlen( '</template>' ) );
}
