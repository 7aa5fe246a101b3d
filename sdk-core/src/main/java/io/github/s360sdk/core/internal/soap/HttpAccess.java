package io.github.s360sdk.core.internal.soap;

import io.github.s360sdk.core.internal.http.InterruptWatch;
import io.github.s360sdk.core.spi.AnswerLimits;
import okhttp3.OkHttpClient;

/**
 * How the platform is reached.
 *
 * @param client the HTTP client
 * @param interrupts ends calls whose thread is interrupted
 * @param userAgent value of the header
 * @param answers how large an answer may be
 */
public record HttpAccess(
    OkHttpClient client, InterruptWatch interrupts, String userAgent, AnswerLimits answers) {}
