package io.github.s360sdk.reliability.fuzz;

import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** Answers requests from memory, so that thousands of answers a second can be read. */
final class CannedAnswers implements Interceptor {

  private FuzzInput input = FuzzInput.of(new byte[0]);
  private int answered;

  /** Sets what the next requests are answered with; the last body stands for all that follow. */
  void use(FuzzInput next) {
    input = next;
    answered = 0;
  }

  @Override
  public Response intercept(Chain chain) {
    byte[] body = input.bodies().get(Math.min(answered++, input.bodies().size() - 1));
    String type = input.head().contentType();
    return new Response.Builder()
        .request(chain.request())
        .protocol(Protocol.HTTP_1_1)
        .code(input.head().status())
        .message("canned")
        .body(ResponseBody.create(body, type == null ? null : MediaType.get(type)))
        .build();
  }
}
