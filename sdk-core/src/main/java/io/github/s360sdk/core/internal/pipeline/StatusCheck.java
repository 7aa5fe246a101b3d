package io.github.s360sdk.core.internal.pipeline;

import io.github.s360sdk.core.error.UnreadableAnswerException;
import io.github.s360sdk.core.internal.stub.WebMethodResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the status envelope: business errors come in HTTP 200. */
final class StatusCheck {

  private static final String SUCCESS = "success";
  private static final String IN_PROGRESS = "in_progress";
  private static final Pattern ERROR_CODE =
      Pattern.compile("(?<![A-Za-z0-9._-])error(?:\\.[A-Za-z0-9_-]+)+");

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
    throw BusinessErrors.of(errorCode(code, detail), detail, call.details());
  }

  /**
   * Which of the two fields carries the code is inferred, so a code is looked for in both. Of the
   * detail it is cut out: the rest is free text, which may hold personal data.
   */
  private static String errorCode(String code, @Nullable String detail) {
    Matcher inCode = ERROR_CODE.matcher(code);
    if (inCode.find()) {
      return inCode.group();
    }
    Matcher inDetail = ERROR_CODE.matcher(detail == null ? "" : detail);
    if (inDetail.find()) {
      return inDetail.group();
    }
    return code.isEmpty() ? "error" : code;
  }
}
