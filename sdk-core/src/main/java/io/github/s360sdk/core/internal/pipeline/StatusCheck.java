package io.github.s360sdk.core.internal.pipeline;

import io.github.s360sdk.core.error.UnreadableAnswerException;
import io.github.s360sdk.core.internal.stub.WebMethodResult;

/** Reads the status envelope: business errors come in HTTP 200. */
final class StatusCheck {

  private static final String SUCCESS = "success";
  private static final String IN_PROGRESS = "in_progress";

  private StatusCheck() {}

  static void check(WebMethodResult result, CallContext<?> call) {
    String code = result.getStatusCode();
    code = code == null ? "" : code.strip();
    String detail = result.getStatusDetail();
    if (SUCCESS.equals(code)) {
      return;
    }
    if (IN_PROGRESS.equals(code)) {
      throw new InProgress(result.getRequestId());
    }
    call.requestId(result.getRequestId() != null ? result.getRequestId() : call.requestId());
    if (code.isEmpty() && (detail == null || detail.isBlank())) {
      throw new UnreadableAnswerException(
          "the answer has no status, so it is not known whether the call succeeded",
          call.details(),
          null);
    }
    // Which of the two fields carries the code is inferred, so a code is looked for in both.
    if (!code.startsWith("error.") && detail != null && detail.strip().startsWith("error.")) {
      code = detail.strip();
    }
    throw BusinessErrors.of(code.isEmpty() ? "error" : code, detail, call.details());
  }
}
