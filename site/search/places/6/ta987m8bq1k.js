glossator.found("places/6/ta987m8bq1k","EljYlUPMsqITYRSJRl37hS6HalZOsKEKiSWFqwJFKhkLA ILoPTWYRREFPiPW_qGT Q0yCS2oCG4 Q0WPEkxeA YmoYbYhKI");
