package io.github.s360sdk.testing.internal.service;

/**
 * What is sent as the body of an answer: bytes that are there, or a stream made while it is sent.
 */
public sealed interface Answer permits Body, Streamed {}
