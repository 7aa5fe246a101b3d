package io.github.s360sdk.benchmarks;

import javax.xml.namespace.QName;
import org.apache.cxf.binding.soap.SoapHeader;
import org.apache.cxf.helpers.DOMUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The security header for clients that are not the SDK. */
public final class UsernameToken {

  private static final String WSSE =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";

  private UsernameToken() {}

  /** The header with an operator and a password. */
  public static SoapHeader header(String operator, String password) {
    Document document = DOMUtils.createDocument();
    Element security = document.createElementNS(WSSE, "wsse:Security");
    Element token = document.createElementNS(WSSE, "wsse:UsernameToken");
    Element name = document.createElementNS(WSSE, "wsse:Username");
    Element secret = document.createElementNS(WSSE, "wsse:Password");
    name.setTextContent(operator);
    secret.setTextContent(password);
    token.appendChild(name);
    token.appendChild(secret);
    security.appendChild(token);
    return new SoapHeader(new QName(WSSE, "Security"), security);
  }
}
