glossator.found("places/6/b0hoo59nkni","OyRxJyiAq6aWOmpSDcRH8-_eAwGHwA REHhlDzOp5ujWxg QRasLT2 S12qz RchRm");
