package org.businessleaderaward.access;

/** Whether those who are bound to something that another module keeps may still come in. */
public interface Admission {
  /**
   * Whether what somebody is bound to is still there.
   *
   * @param subject what the person is bound to; see {@link Person#subject}
   */
  boolean admits(String subject);
}
