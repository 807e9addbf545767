package org.thbreport.model.study;

/** What a study does about counts that could identify a person. */
public enum DisclosureMethod {
    /** It is not published as long as there are such counts. */
    REFUSE,
    /** It withholds them, and as many other counts as are needed so that nobody can compute them. */
    PROTECT,
    /** It shows them, because all inputs are published already, or fictitious. */
    PUBLIC_SOURCE
}
